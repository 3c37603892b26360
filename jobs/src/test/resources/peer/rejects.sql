-- Lines that have too few or too many columns or broken quotation marks: the reader never gave them as rows.
INSERT INTO set_aside
SELECT CASE regexp_extract(file_path, '[^/]*$')[1:4]
         WHEN '信访台账' THEN 'petition' WHEN '联系记录' THEN 'petition_contact' WHEN '办理环节' THEN 'petition_step'
         WHEN '走访记录' THEN 'visit' WHEN 'BLSX' THEN 'application' WHEN '送达登记' THEN 'delivery'
         WHEN '政策到村' THEN 'policy_posting' WHEN '药具库存' THEN 'stock_report' WHEN '项目台账' THEN 'project'
         WHEN '节点核验' THEN 'project_milestone' WHEN '资金拨付' THEN 'project_payment'
         WHEN '质量检验' THEN 'project_inspection' WHEN '需求清单' THEN 'township_need' END,
       file_path, 'wrong-field-count', any_value(csv_line)
FROM reject_errors JOIN reject_scans USING (scan_id, file_id)
GROUP BY scan_id, file_path, line;
